using System.Net;
using System.Net.Sockets;

namespace JihadismeVoortgang.Web.Hosting.Limits;

/// <summary>Whom an address stands for, when requests are counted.</summary>
internal static class CallerAddress
{
    /// <summary>What one subscriber of IPv6 gets at the least: 2^64 addresses to take turns with.</summary>
    private const int SubscriberBytes = 8;

    /// <returns>The address; of IPv6 the network of the subscriber; one name for all whose address is not known.</returns>
    public static string KeyOf(IPAddress? address)
    {
        if (address is null)
            return "-";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address.ToString();

        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, SubscriberBytes, bytes.Length - SubscriberBytes);
        return $"{new IPAddress(bytes)}/64";
    }
}
