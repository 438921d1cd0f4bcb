using Lede.Benchmarks;

// One row a verb; a verb is a class of its own. Exit code 2: the words of the call are wrong.
return args switch
{
    ["predict", "quotes", var input, var output] => PredictQuotes.Run(input, output),
    ["predict", "coref", var input, var output] => PredictCoref.Run(input, output),
    ["predict", "datelines", var input, var output] => PredictDatelines.Run(input, output),
    _ => Usage.Print(),
};
