using Hourglass.Data;
using Hourglass.Web;
using Hourglass.Web.Api;
using Hourglass.Web.Cli;
using Hourglass.Web.Host;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = Folders.Content });
builder.AddHourglassWeb();

var app = builder.Build();
if (await Command.RunAsync(args, app.Services) is { } exitCode) return exitCode;

await app.PrepareDatabaseAsync();
await app.PrepareDemoAsync();
app.UseHourglassWeb();
app.MapPages();
app.MapApi();

await app.RunAsync();
return 0;
