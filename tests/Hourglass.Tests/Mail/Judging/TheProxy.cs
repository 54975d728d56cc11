using Hourglass.Mail;
using Hourglass.Sink;

namespace Hourglass.Tests.Mail.Judging;

public sealed class TheProxy : IAsyncDisposable
{
    private readonly PostOffice _office = new();
    private readonly FaultProxy _proxy;

    public TheProxy()
    {
        _proxy = new FaultProxy(0, "127.0.0.1", _office.Sink.Port);
        _office.Settings = PostOffice.SettingsFor(_proxy.Port);
    }

    [Theory]
    [InlineData("")]
    [InlineData("drip")]
    [InlineData("delay=5")]
    public async Task Passes_everything_on_however_slowly(string trouble)
    {
        _proxy.Trouble = ProxyTrouble.Parse(trouble);

        await _office.SendAsync<Outcome.Accepted>();

        Assert.Equal(1, _office.Sink.Ledger.Count);
    }

    [Fact]
    public async Task Cuts_between_the_dot_and_the_answer()
    {
        _proxy.Trouble = ProxyTrouble.Parse("cut-after-dot");

        var unknown = await _office.SendAsync<Outcome.Unknown>();

        Assert.Equal((UnknownReason.Cut, 1), (unknown.Reason, _office.Sink.Ledger.Count));
    }

    [Fact]
    public async Task Cuts_after_so_many_bytes_at_every_byte_of_a_conversation()
    {
        Outcome outcome;
        var bytes = 1;
        do
        {
            _proxy.Trouble = new ProxyTrouble { CutAfterBytes = bytes += 31 };
            var before = _office.Sink.Ledger.Count;

            outcome = await _office.SendAsync();

            // Whatever was said to be not reached was not kept, at whichever byte the network broke.
            Assert.True(outcome is Outcome.NotReached or Outcome.Unknown or Outcome.Accepted, outcome.ToString());
            if (outcome is Outcome.NotReached) Assert.Equal(before, _office.Sink.Ledger.Count);
        }
        while (outcome is not Outcome.Accepted);

        Assert.InRange(bytes, 500, 5000);
    }

    [Fact]
    public async Task Turns_away_and_takes_up_again()
    {
        _proxy.Trouble = new ProxyTrouble { TurnsAway = true };
        await _office.SendAsync<Outcome.NotReached>();

        _proxy.Trouble = ProxyTrouble.None;
        await _office.SendAsync<Outcome.Accepted>();
    }

    [Fact]
    public async Task Stalls_an_open_connection_and_lets_it_go_on()
    {
        var line = _office.Line();
        await line.SendAsync(PostOffice.Letter(), PostOffice.Yes, default);
        _proxy.Trouble = new ProxyTrouble { Stalls = true };
        var sending = line.SendAsync(PostOffice.Letter(), PostOffice.Yes, default);
        Assert.False(sending.IsCompleted);

        _proxy.Trouble = ProxyTrouble.None;

        Assert.IsType<Outcome.Accepted>(await sending);
    }

    [Fact]
    public async Task Resets_open_connections_and_the_next_letter_takes_a_new_one()
    {
        var line = _office.Line();
        await line.SendAsync(PostOffice.Letter(), PostOffice.Yes, default);

        _proxy.ResetAll();

        Assert.IsType<Outcome.Accepted>(await line.SendAsync(PostOffice.Letter(), PostOffice.Yes, default));
    }

    [Fact]
    public async Task Half_closes_and_the_next_letter_takes_a_new_connection()
    {
        var line = _office.Line();
        await line.SendAsync(PostOffice.Letter(), PostOffice.Yes, default);

        _proxy.HalfCloseAll();

        Assert.IsType<Outcome.Accepted>(await line.SendAsync(PostOffice.Letter(), PostOffice.Yes, default));
    }

    public async ValueTask DisposeAsync()
    {
        await _office.DisposeAsync();
        await _proxy.DisposeAsync();
    }
}
