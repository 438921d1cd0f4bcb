using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Lede.Service.Tests;

/// <summary>A body whose second half is held back until <see cref="Finish"/>.</summary>
internal sealed class SlowContent : HttpContent
{
    private readonly string _first;
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _finish = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SlowContent(string first)
    {
        _first = first;
        Headers.ContentType = new MediaTypeHeaderValue("text/plain");
    }

    /// <summary>Done once the first half is sent.</summary>
    public Task Begun => _begun.Task;

    public void Finish() => _finish.SetResult();

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(_first));
        await stream.FlushAsync();
        _begun.SetResult();
        await _finish.Task;
        await stream.WriteAsync(Encoding.ASCII.GetBytes(" world"));
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
