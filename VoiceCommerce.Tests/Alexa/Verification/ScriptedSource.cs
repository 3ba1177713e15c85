using System.Text;
using VoiceCommerce.Functions.Alexa.Verification;

namespace VoiceCommerce.Tests.Alexa.Verification;

/// <summary>Answers each URL with what the test says, and remembers what it was asked for.</summary>
internal sealed class ScriptedSource : ICertificateSource
{
    private readonly Lock gate = new();
    private readonly List<string> asked = [];

    public Func<Task<CertificateFetch>> Answer { get; set; } = () => Task.FromResult(Chain(Forge.GoodChain));

    public int Fetches
    {
        get
        {
            lock (gate)
            {
                return asked.Count;
            }
        }
    }

    public static CertificateFetch Chain(string pem) => new CertificateFetch.Found(Encoding.ASCII.GetBytes(pem));

    public Task<CertificateFetch> FetchAsync(CertificateUrl url, CancellationToken cancellation)
    {
        lock (gate)
        {
            asked.Add(url.ToString());
        }

        return Answer();
    }
}
