using JihadismeVoortgang.Web.Reading.Cache;

namespace JihadismeVoortgang.Web.Tests.Reading.Cache;

public sealed class PagesInTheMakingTests
{
    private static readonly KeptAddress Address = new("http", "localhost", "/rapportages/6", "", AnswerEncoding.Brotli);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_wants_a_page_that_is_being_made_waits_for_it_and_nobody_else_does()
    {
        using var making = new PagesInTheMaking();
        var first = await making.TurnAsync(Address, Stop);

        var second = making.TurnAsync(Address, Stop);
        using var unkept = await making.TurnAsync(address: null, Stop);
        Assert.False(second.IsCompleted);

        first.Dispose();
        (await second).Dispose();
    }

    [Fact]
    public async Task No_more_are_made_at_once_than_the_processors_can_use_however_often_a_turn_is_given_back()
    {
        using var making = new PagesInTheMaking();
        var most = Environment.ProcessorCount * 2;
        var turns = await Task.WhenAll(Enumerable.Range(0, most).Select(_ => making.TurnAsync(address: null, Stop)));

        var next = making.TurnAsync(address: null, Stop);
        var afterNext = making.TurnAsync(address: null, Stop);
        Assert.False(next.IsCompleted);

        turns[0].Dispose();
        turns[0].Dispose();
        using var got = await next;
        Assert.False(afterNext.IsCompleted);

        turns[1].Dispose();
        (await afterNext).Dispose();
    }

    [Fact]
    public async Task A_reader_who_leaves_while_waiting_leaves_the_way_free_for_the_next()
    {
        using var making = new PagesInTheMaking();
        using var left = new CancellationTokenSource();
        var most = Environment.ProcessorCount * 2;
        var turns = await Task.WhenAll(Enumerable.Range(0, most).Select(_ => making.TurnAsync(address: null, Stop)));

        var waiting = making.TurnAsync(Address, left.Token);
        await left.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

        turns[0].Dispose();
        (await making.TurnAsync(Address, Stop)).Dispose();
    }
}
