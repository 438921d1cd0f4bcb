using System.Runtime.InteropServices;

namespace Lede.Service.Admission;

/// <summary>A thread that parses and yields to those that answer.</summary>
internal static class ParseThread
{
    // A parse thread gets a tenth of a core that an answering thread wants as well, and all of one that nobody else wants.
    private const int Niceness = 10;

    // The parser does not recurse over its input, so the default size would only cost address space.
    private const int StackBytes = 1024 * 1024;

    public static void Start(string name, Action work)
    {
        var thread = new Thread(
            () =>
            {
                Lower();
                work();
            },
            StackBytes)
        {
            IsBackground = true,
            Name = name,
        };
        thread.Start();
    }

    private static void Lower()
    {
        Thread.CurrentThread.Priority = ThreadPriority.BelowNormal;
        // On Linux that property does nothing; the system's own call works on the calling thread alone. Where it fails the thread stays as it is.
        if (OperatingSystem.IsLinux())
            _ = SetPriority(0, 0, Niceness);
    }

    // Numbers in, number out: nothing that would need generated marshalling.
    [DllImport("libc", EntryPoint = "setpriority")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetPriority(int which, uint who, int priority);
}
