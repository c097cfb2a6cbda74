using JihadismeVoortgang.Web.Audit;
using JihadismeVoortgang.Web.Shell;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace JihadismeVoortgang.Web.Access.SingleSignOn;

/// <summary>What the portal does where the protocol leaves off. Whatever goes wrong ends on a page that says what to do.</summary>
internal sealed class ProviderEvents(ProviderSignIn signIn, SignInLog record, SingleSignOnSettings settings, ILogger<ProviderEvents> log) : OpenIdConnectEvents
{
    /// <summary>Where somebody was going, in the state that travels to the provider and back, protected.</summary>
    public const string ReturnItem = "return";

    public override async Task TicketReceived(TicketReceivedContext context)
    {
        context.HandleResponse(); // what came is judged and let go: the portal's own cookie is the only one
        if (ProviderPerson.Of(context.Principal!, settings) is not { } person)
        {
            Refuse(context.HttpContext, SignInRefusal.Untrusted);
            return;
        }

        var outcome = await signIn.TryAsync(person);
        if (outcome.Refusal is { } refusal)
        {
            await record.FailedAsync(outcome.Account, FaultOf(refusal));
            Refuse(context.HttpContext, refusal, outcome.Account);
            return;
        }

        var wanted = context.Properties?.Items.TryGetValue(ReturnItem, out var item) == true ? item : null;
        context.Response.Redirect(outcome.IsHalfway
            ? AccessLinks.WithReturn(AccessLinks.SecondStep, ReturnUrl.Local(wanted))
            : ReturnUrl.Local(wanted) ?? LandingPage.For(outcome.Roles));
    }

    public override Task AccessDenied(AccessDeniedContext context)
    {
        context.HandleResponse();
        Refuse(context.HttpContext, SignInRefusal.Cancelled);
        return Task.CompletedTask;
    }

    public override Task RemoteFailure(RemoteFailureContext context)
    {
        context.HandleResponse();
        Refuse(context.HttpContext, Explain(context.Failure));
        return Task.CompletedTask;
    }

    /// <summary>The provider must know for whom it ends a session; there is no token left to show it.</summary>
    public override Task RedirectToIdentityProviderForSignOut(RedirectContext context)
    {
        context.ProtocolMessage.ClientId = settings.ClientId;
        if (string.IsNullOrEmpty(context.ProtocolMessage.IssuerAddress))
        {
            log.LogWarning("The provider names no address to end a session at (end_session_endpoint)");
            context.Response.Redirect(Links.SignIn);
            context.HandleResponse();
        }

        return Task.CompletedTask;
    }

    internal static SignInRefusal Explain(Exception? failure) => failure switch
    {
        SecurityTokenExpiredException or SecurityTokenNotYetValidException or SecurityTokenInvalidLifetimeException => SignInRefusal.Clock,
        OpenIdConnectProtocolInvalidNonceException => SignInRefusal.Stale,
        SecurityTokenException or OpenIdConnectProtocolException => SignInRefusal.Untrusted,
        AuthenticationFailureException { InnerException: { } inner } => Explain(inner),
        AuthenticationFailureException or null => SignInRefusal.Stale, // the state is not ours, or its cookie is gone
        _ => SignInRefusal.Unreachable,
    };

    /// <summary>For the audit log, which tells of people the provider vouches for; what anybody can send is in the portal's log only.</summary>
    private static AuditFault FaultOf(SignInRefusal refusal) => refusal switch
    {
        SignInRefusal.Unknown => AuditFault.UnknownAccount,
        SignInRefusal.Blocked => AuditFault.Blocked,
        SignInRefusal.NoSecondFactor => AuditFault.WrongSecondFactor,
        _ => AuditFault.MayNotSignIn,
    };

    private void Refuse(HttpContext context, SignInRefusal refusal, int? account = null)
    {
        log.LogWarning("Sign-in through the provider refused: {Refusal}, account {Account}", refusal, account);
        context.Response.Redirect(ProviderLinks.Refused(refusal));
    }
}
