namespace Lede.Cli;

/// <summary>How <c>lede</c> ends. The README lists them; frozen with the first release.</summary>
internal static class ExitCode
{
    /// <summary>Everything asked for was done; each input gave an article.</summary>
    public const int Done = 0;

    /// <summary>The command line is wrong, or an input named on it cannot be read.</summary>
    public const int Usage = 1;

    /// <summary>Everything was read and written, but some inputs gave a problem in place of an article.</summary>
    public const int Problems = 2;

    /// <summary>The output cannot be written: no room, no permission, or it is not the output of this run.</summary>
    public const int Output = 3;

    /// <summary>The broker cannot be reached, does not let us in, or has no room for the streams.</summary>
    public const int Unavailable = 4;

    /// <summary>Ctrl-C (SIGINT): stopped after the last whole line.</summary>
    public const int Interrupted = 130;

    /// <summary>The reader of the output went away (SIGPIPE).</summary>
    public const int Unread = 141;

    /// <summary>SIGTERM: stopped after the last whole line.</summary>
    public const int Terminated = 143;
}
