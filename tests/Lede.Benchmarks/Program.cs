using System.Globalization;
using Lede.Benchmarks;
using Lede.Benchmarks.Bulk;
using Lede.Benchmarks.Cluster;
using Lede.Benchmarks.Fuzz;
using Lede.Benchmarks.Http;
using Lede.Benchmarks.Lists;
using Lede.Benchmarks.Load;
using Lede.Benchmarks.Names;

// One row a verb; a verb is a class of its own. Exit code 2: the words of the call are wrong.
return args switch
{
    ["predict", "quotes", var input, var output] => PredictQuotes.Run(input, output),
    ["predict", "coref", var input, var output] => PredictCoref.Run(input, output),
    ["predict", "datelines", var input, var output] => PredictDatelines.Run(input, output),
    ["predict", "dates", var input, var output] => PredictDates.Run(input, output),
    ["dates", var texts] => DatesSpeed.Run(texts),
    ["predict", "entities", var input, var output] => PredictEntities.Run(input, output),
    ["score", var shared] => ScoreAnnotations.Run(shared),
    ["annotate", var texts] => AnnotateSpeed.Run(texts),
    ["train", "names", var data, var output] => TrainNames.Run(data, output),
    ["measure", "names", var data, var input, var output] => MeasureNames.Run(data, input, output),
    ["time", "names", var input] => TimeNames.Run(input),
    ["lexicon", var lists, var output] => LexiconBuilder.Run(lists, output),
    ["lists", var packages, var output] => BuildLists.Run(packages, output),
    ["predict", "metadata", var input, var output] => PredictMetadata.Run(input, output),
    ["pages"] => PageSpeed.Run(Pages.DefaultFolder),
    ["pages", var folder] => PageSpeed.Run(folder),
    ["killers"] => KillerCosts.Run(),
    ["growth"] => PageGrowth.Growth(),
    ["predict", "pages", var folder, var output] => PredictPages.Run(folder, output),
    ["measure", "pages", var folder] => MeasurePages.Run(folder),
    ["train", "pages", var folder, var output] => TrainPages.Run(folder, output),
    ["validate", "pages", var folder, var output] => TrainPages.Validate(folder, output),
    ["http", .. var rest] => await MeasureHttp.RunAsync(rest),
    ["http-serve", .. var rest] => BareServer.Serve(rest),
    ["fuzz", .. var rest] => await FuzzRun.RunAsync(rest),
    ["overload", .. var rest] => await Overload.RunAsync(rest),
    ["soak", .. var rest] => await Soak.RunAsync(rest),
    ["batch", .. var rest] => await BatchRun.RunAsync(rest),
    ["bulk"] => BulkSpeed.Run(BulkSpeed.DefaultRecords),
    ["bulk", var records] => BulkSpeed.Run(int.Parse(records, CultureInfo.InvariantCulture)),
    ["cluster", "speed"] => await BrokerSpeed.RunAsync(4_000),
    ["cluster", .. var rest] => await RunCluster.RunAsync(rest),
    ["start"] => await MeasureStart.RunAsync(),
    ["wire", "growth"] => WireGrowth.Run(),
    ["wire", var file] => WireSpeed.Run(file),
    _ => Usage.Print(),
};
