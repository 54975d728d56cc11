using Hourglass.Data;
using Hourglass.Team;
using Hourglass.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Tests.Team;

public sealed class ATokenForAProgram : IAsyncLifetime
{
    private readonly World _world = new();

    public ValueTask InitializeAsync() => _world.InitializeAsync();
    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Is_found_by_its_secret_until_it_ends()
    {
        var key = await MakeAsync(TokenScope.Write, days: 30);

        Assert.Equal(_world.Ana.Id, (await FindAsync(key))!.MemberId);
        _world.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Null(await FindAsync(key));
    }

    [Fact]
    public async Task Ends_when_it_is_revoked()
    {
        var key = await MakeAsync(TokenScope.Write);

        await _world.Do<ApiTokens>(async t => await t.RevokeAsync((await t.Visible.SingleAsync()).Id, default));

        Assert.Null(await FindAsync(key));
    }

    [Fact]
    public async Task Is_stored_as_a_hash_only()
    {
        var key = await MakeAsync(TokenScope.Write);

        var stored = await _world.Ask<HourglassDb, string>(db => db.ApiTokens.Select(t => t.Hash).SingleAsync());

        Assert.Equal(Secret.HashOf(key.Secret), stored);
        Assert.DoesNotContain(key.Secret, stored, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Roles.Seller, TokenScope.Administer)]
    [InlineData(Roles.Executive, TokenScope.Write)]
    public async Task Is_never_stronger_than_its_owner(Roles roles, TokenScope wanted)
    {
        _world.Me = _world.Ana with { Roles = roles };

        var refused = await Assert.ThrowsAsync<RefusedException>(() => MakeAsync(wanted));

        Assert.Equal("token.scope", refused.Code);
    }

    [Fact]
    public async Task Makes_no_other_tokens()
    {
        _world.Me = _world.Boss with { Ceiling = TokenScope.Administer };

        await Assert.ThrowsAsync<RefusedException>(() => MakeAsync(TokenScope.Read));
    }

    [Theory]
    [InlineData(TokenScope.Read, true, false)]
    [InlineData(TokenScope.Write, false, false)]
    [InlineData(TokenScope.Administer, false, true)]
    public void Lowers_what_an_administrator_may_do_to_its_scope(TokenScope scope, bool onlyReads, bool administers)
    {
        var program = _world.Boss with { Ceiling = scope };

        Assert.Equal((onlyReads, administers), (program.OnlyReads, program.IsAdministrator));
    }

    [Fact]
    public async Task Of_a_colleague_is_unknown_to_those_who_do_not_administer()
    {
        await MakeAsync(TokenScope.Read);
        var id = await _world.Ask<ApiTokens, Guid>(t => t.Visible.Select(x => x.Id).SingleAsync());
        _world.Me = _world.Ben;

        var refused = await Assert.ThrowsAsync<RefusedException>(() => _world.Do<ApiTokens>(t => t.RevokeAsync(id, default)));

        Assert.Equal("token.unknown", refused.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hg_")]
    [InlineData("hg_AAAAAAAAAAAAAAAAAAAAA!_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Is_told_from_other_text_without_asking_the_database(string text) => Assert.Null(TokenKey.Parse(text));

    private async Task<TokenKey> MakeAsync(TokenScope scope, int days = 90) =>
        TokenKey.Parse(await _world.Ask<ApiTokens, string>(t => t.MakeAsync("Warehouse", scope, days, default)))!;

    private async Task<ApiToken?> FindAsync(TokenKey key)
    {
        var me = _world.Me;
        _world.Me = Actor.Engine(key.WorkspaceId);
        var found = await _world.Ask<ApiTokens, ApiToken?>(t => t.FindAsync(key.Secret, default));
        _world.Me = me;
        return found;
    }
}
