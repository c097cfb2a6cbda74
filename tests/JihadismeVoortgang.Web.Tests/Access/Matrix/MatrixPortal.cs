using System.Data.Common;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Tests.Hosting;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace JihadismeVoortgang.Web.Tests.Access.Matrix;

/// <summary>
/// The whole portal, in which an act can be tried to its end and then undone: so all of them meet the same moment, on one
/// database.
/// </summary>
public sealed class MatrixPortal(TestPostgres server) : PortalApp(server)
{
    private readonly Undoing _undoing = new();

    /// <summary>From now on every act is rolled back where it would be committed.</summary>
    internal void UndoWhatFollows() => _undoing.IsOn = true;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Mail:PortalAddress", "https://voortgang.example"); // without it there is no sitemap
        builder.UseSetting("Limits:ExportPerMinute", "0"); // all personas ask from one address, far more than anybody does
        builder.UseSetting("Limits:SearchPerMinute", "0");
        builder.UseSetting("Limits:DraftsPerMinute", "0");
        builder.ConfigureTestServices(services =>
        {
            services.ConfigureDbContext<PortalDbContext>(options => options.AddInterceptors(_undoing));
            services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1); // many accounts, of no value
        });
    }

    private sealed class Undoing : DbTransactionInterceptor
    {
        public bool IsOn { get; set; }

        public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            if (!IsOn)
                return result;

            await transaction.RollbackAsync(cancellationToken);
            return InterceptionResult.Suppress();
        }
    }
}
