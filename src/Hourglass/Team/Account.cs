using Microsoft.AspNetCore.Identity;

namespace Hourglass.Team;

/// <summary>A person who signs in; the one thing that lives outside workspaces, for one person may work in several.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account() => Id = Guid.CreateVersion7();

    public string Name { get; set; } = "";
    /// <summary>"ru" or "en"; null follows the browser.</summary>
    public string? Language { get; set; }
    public DateTime CreatedAt { get; set; }
    /// <summary>The half minute whose one-time code was taken last; no code opens the door twice.</summary>
    public long LastCodeStep { get; set; }
}
