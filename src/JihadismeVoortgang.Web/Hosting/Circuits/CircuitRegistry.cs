using System.Security.Claims;
using JihadismeVoortgang.Web.Audit;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.JSInterop;
using Serilog.Context;

namespace JihadismeVoortgang.Web.Hosting.Circuits;

/// <summary>
/// Follows one circuit: tells the drain when its page is connected, and puts who acts in every log line written
/// meanwhile, and where from in every audit record, because what happens in a circuit is no request of its own.
/// </summary>
internal sealed class CircuitRegistry(CircuitDrain drain, IJSRuntime page, AuthenticationStateProvider authentication) : CircuitHandler
{
    private Origin _origin = Origin.Current;

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _origin = Origin.Current with { Correlation = circuit.Id }; // of the request that is the connection
        drain.Connected(circuit.Id, page);
        return Task.CompletedTask;
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        drain.Disconnected(circuit.Id);
        return Task.CompletedTask;
    }

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(
        Func<CircuitInboundActivityContext, Task> next) =>
        async context =>
        {
            Origin.Is(_origin);
            var state = await authentication.GetAuthenticationStateAsync();
            using (LogContext.PushProperty("UserNumber", state.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "-"))
            using (LogContext.PushProperty("CircuitId", context.Circuit.Id))
                await next(context);
        };
}
