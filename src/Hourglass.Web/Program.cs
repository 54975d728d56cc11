using Hourglass.Web.Api;
using Hourglass.Web.Cli;
using Hourglass.Web.Host;

if (Commands.AreMeant(args)) return await Commands.RunAsync(args, Terminal.Own);

var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = Serving.Settings(args), ContentRootPath = Folders.Content });
builder.WebHost.UseKestrelHttpsConfiguration();
builder.Choose();
builder.AddHourglassWeb();

var app = builder.Build();
if (!app.OccupyHouse()) return 1;
var database = Task.Run(app.PrepareDatabaseAsync);
app.UseHourglassWeb();
app.MapPages();
app.MapApi();
app.DrawRoutes();
await database;
await app.PrepareDemoAsync();
app.Announce(args);
app.Settle();

return await app.OpenAsync();
