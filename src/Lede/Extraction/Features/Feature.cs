namespace Lede.Extraction.Features;

/// <summary>What the learnt model knows of a block, one byte each. The order is the model file's: add at the end of a group and train anew.</summary>
internal enum Feature
{
    // The block itself.
    Words, LinkShare, Links, LetterShare, Punctuation, Ending, Capitalised, Capitals, Digits, TagRank, Level, BoldShare, WordOdds, WorstWord, PhraseOdds,
    Breaks, TitleMatch, DescriptionMatch, EarlierCopy, LaterCopy,

    // What it stands in.
    Odds, NearBest, NearWorst, Best, Worst, OddsSum, Depth,
    InArticle, InMain, InNav, InHeader, InFooter, InAside, InForm, InFigure, InTable, InList, InQuote, InDetails, InLink, Hidden, InDialog, InButton,
    InHeading, InParagraph, InArticleBody,

    // The elements around it that hold ever more of the page: five numbers for each of four.
    Good1, Link1, Length1, Rate1, Size1,
    Good2, Link2, Length2, Rate2, Size2,
    Good3, Link3, Length3, Rate3, Size3,
    Good4, Link4, Length4, Rate4, Size4,

    // Where it stands.
    Place, GoodBefore, PreviousGood, NextGood, FromTitle, InBestPart, FromBestPart, PlaceInBestPart, StepsToBestPart, InBestRun, FromBestRun,
    PageWords, PageGood, PageBlocks,

    // Those that look alike.
    StyleCount, StyleLength, StyleGood,

    // The heading above.
    HeadingDistance, HeadingWords, HeadingPhrase, HeadingLevel, HeadingShares,

    // Two neighbours on each side, six numbers each.
    Words1Before, Link1Before, Tag1Before, Odds1Before, Said1Before, Style1Before,
    Words2Before, Link2Before, Tag2Before, Odds2Before, Said2Before, Style2Before,
    Words1After, Link1After, Tag1After, Odds1After, Said1After, Style1After,
    Words2After, Link2After, Tag2After, Odds2After, Said2After, Style2After,

    /// <summary>Number of features the first pass reads; those that follow are known only after it.</summary>
    FirstPass,

    // What the first pass thinks of the block, its neighbours, surroundings and likes.
    Score = FirstPass, Score1Before, Score2Before, Score3Before, Score1After, Score2After, Score3After, ScoreNear, ScoreAround,
    Score1, Score2, Score3, Score4, ScoreStyle, ScoreHeading, ScoreUnderHeading, InScoredPart, FromScoredPart, StepsToScoredPart, InScoredRun, FromScoredRun,
    KeptBefore, KeptAfter, BestScore, KeptWords,

    /// <summary>Number of all features.</summary>
    Count,
}
