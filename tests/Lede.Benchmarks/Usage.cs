namespace Lede.Benchmarks;

internal static class Usage
{
    private const string Text = """
        Lede.Benchmarks VERB

          predict quotes IN.jsonl OUT.jsonl      quotations and their speakers
          predict coref IN.jsonl OUT.jsonl       mentions of people
          score SHARED                           predicts and scores every annotation set of SHARED/data with SHARED/tools: one table
          annotate TEXTS.jsonl                   speed of all annotators, growth, allocation, beside compromise
          predict datelines IN.jsonl OUT.jsonl   predictions in the scorer's format, through the production path
          predict dates IN.jsonl OUT.jsonl       calendar expressions of every type
          dates TEXTS.jsonl                      words a second of the date annotator alone, beside chrono-node from npm
          predict entities IN.jsonl OUT.jsonl    names of people, organisations and places
          train names DATA src/Lede/Annotation/Lists/names.model
                                                 trains the names model; DATA is shared/data/annotation/entities
          measure names DATA IN.jsonl OUT.jsonl  trains in memory and predicts; documents of the training set by cross-validation
          time names IN.jsonl                    words a second, loading time and memory
          lexicon src/Lede/Annotation/Lists src/Lede/Annotation/Lists/names.lexicon
                                                 makes the embedded lexicon of the lists; after any change to one of them, before "train names"
          lists PACKAGES src/Lede/Annotation/Lists/Names
                                                 makes the gazetteers and name lists; PACKAGES is a folder with the npm packages
                                                 that tests/Lede.Benchmarks/Lists/sources.mjs names
          predict metadata DIR OUT.json          title, authors and date of DIR/html/*.html.gz in the page scorer's format
          pages [DIR]                            speed on the shared pages beside AngleSharp, SmartReader and the floor
          killers                                time and memory of the pages and wire copy that kill others, at full size, annotation included
          growth                                 time a byte as pages of one kind grow from 10 kB to 10 MB
          predict pages DIR OUT.json             text, title, authors and date of DIR/html/*.html.gz in the page scorer's format
          measure pages DIR                      text and metadata of DIR/html/*.html.gz against DIR/ground-truth: pages with and without scripts and JSON-LD apart;
                                                 quality told beside word F1 measured
          validate pages DIR OUT.json            prints cross-validated scores (each page judged by a model that never saw its domain), writes the texts in the page scorer's format
          train pages DIR OUT.tsv                learns the article model from DIR, prints cross-validated scores, writes the model
          http [ROUNDS]                          GET /article beside a bare endpoint in the same process (needs wrk)
          fuzz 2m|COUNT [SEED]                   changed inputs for the reader, pages, wire copy, batches and HTTP; findings in artifacts/fuzz
          fuzz at SEED EXECUTION                 one of them again
          fuzz seeds TARGET FOLDER               inputs and a dictionary for AFL++; tests/Lede.Benchmarks/Fuzz/afl does it all
          fuzz afl TARGET                        what AFL++ runs
          overload [PROGRAM]                     p99 of GET /article with posts at twice capacity, beside its idle value
          soak [MINUTES [PROGRAM]]               mixed load at twice capacity; answers compared, memory and handles flat
          batch [PAGES [PROGRAM]]                10,000 shared pages in one POST /articles: order and answers checked, pages a second, memory flat, time to
                                                 stop when the client goes away; exit code 1 when memory grows or work goes on for more than 100 ms
          bulk [RECORDS]                         lede parse of an archive of 20,000 records beside the parser in process: pages a second, memory, growth;
                                                 exit code 1 below 0.85 of it, above 300 MB, or where a record costs more in a longer archive
          cluster [JOBS]                         10,000 jobs through three broker nodes and four workers that are killed, cut off and fed poison;
                                                 exit code 1 unless nothing is lost, nothing comes twice and every byte is right (needs nats-server)
          cluster speed                          pages a second through the broker beside the parser in process; exit code 1 below 0.6 of it
          start                                  time to the first answer, memory at idle: native, JIT, bare
          wire seeds/trump-putin-talks.txt       bytes to Article without annotation: time, memory, and both for longer copy
          wire growth                            time a byte on monotonous copy, for half a megabyte and for four
        """;

    public static int Print()
    {
        Console.Error.WriteLine(Text);
        return 2;
    }
}
