using System.Buffers.Binary;
using System.Text;

namespace JihadismeVoortgang.Reports.Pdf.Writing;

/// <summary>
/// An ICC version 2 profile of sRGB: three primaries, a white point and one curve. PDF/A wants a profile in the
/// file; this one, made here, needs no licence.
/// </summary>
internal static class SrgbProfile
{
    private const int HeaderSize = 128;
    private const int TagEntrySize = 12;
    private const int CurvePoints = 256;
    private const uint Version2 = 0x02100000;

    /// <summary>The white of the space in which profiles connect (D50), as X, Y and Z.</summary>
    private static readonly double[] White = [0.9642, 1, 0.8249];

    public static byte[] Bytes { get; } = Build();

    private static byte[] Build()
    {
        byte[] curve = Curve();
        (string Name, byte[] Data)[] tags =
        [
            ("desc", Description("sRGB")),
            ("cprt", [.. "text\0\0\0\0Public domain\0"u8]),
            ("wtpt", Colour(White)),
            ("rXYZ", Colour(0.43607, 0.22249, 0.01392)),
            ("gXYZ", Colour(0.38515, 0.71687, 0.09708)),
            ("bXYZ", Colour(0.14307, 0.06061, 0.7141)),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
        ];

        int position = HeaderSize + sizeof(int) + TagEntrySize * tags.Length;
        var data = new MemoryStream();
        var positions = new Dictionary<byte[], int>();
        foreach (var (_, tag) in tags)
        {
            if (!positions.TryAdd(tag, position + (int)data.Length))
                continue;
            data.Write(tag);
            while (data.Length % 4 != 0)
                data.WriteByte(0);
        }

        byte[] profile = new byte[position + data.Length];
        WriteHeader(profile);
        BinaryPrimitives.WriteInt32BigEndian(profile.AsSpan(HeaderSize), tags.Length);
        for (int i = 0; i < tags.Length; i++)
        {
            var entry = profile.AsSpan(HeaderSize + sizeof(int) + TagEntrySize * i);
            Encoding.ASCII.GetBytes(tags[i].Name, entry);
            BinaryPrimitives.WriteInt32BigEndian(entry[4..], positions[tags[i].Data]);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], tags[i].Data.Length);
        }

        data.ToArray().CopyTo(profile, position);
        return profile;
    }

    private static void WriteHeader(byte[] profile)
    {
        BinaryPrimitives.WriteInt32BigEndian(profile, profile.Length);
        BinaryPrimitives.WriteUInt32BigEndian(profile.AsSpan(8), Version2);
        "mntrRGB XYZ "u8.CopyTo(profile.AsSpan(12));
        // Year, month and day of the profile; fixed, or no two files would be the same.
        BinaryPrimitives.WriteUInt16BigEndian(profile.AsSpan(24), 2026);
        BinaryPrimitives.WriteUInt16BigEndian(profile.AsSpan(26), 1);
        BinaryPrimitives.WriteUInt16BigEndian(profile.AsSpan(28), 1);
        "acsp"u8.CopyTo(profile.AsSpan(36));
        WriteNumbers(profile.AsSpan(68), White);
    }

    private static byte[] Colour(params double[] coordinates)
    {
        byte[] tag = new byte[20];
        "XYZ "u8.CopyTo(tag);
        WriteNumbers(tag.AsSpan(8), coordinates);
        return tag;
    }

    /// <summary>Signed 15.16 fixed-point numbers.</summary>
    private static void WriteNumbers(Span<byte> target, double[] numbers)
    {
        for (int i = 0; i < numbers.Length; i++)
            BinaryPrimitives.WriteInt32BigEndian(target[(4 * i)..], (int)Math.Round(numbers[i] * 65536));
    }

    /// <summary>The name as ASCII; its Unicode and Macintosh twins stay empty, at their fixed sizes.</summary>
    private static byte[] Description(string name)
    {
        const int EmptyTwins = 78;
        byte[] tag = new byte[12 + name.Length + 1 + EmptyTwins];
        "desc"u8.CopyTo(tag);
        BinaryPrimitives.WriteInt32BigEndian(tag.AsSpan(8), name.Length + 1);
        Encoding.ASCII.GetBytes(name, tag.AsSpan(12));
        return tag;
    }

    private static byte[] Curve()
    {
        byte[] tag = new byte[12 + 2 * CurvePoints];
        "curv"u8.CopyTo(tag);
        BinaryPrimitives.WriteInt32BigEndian(tag.AsSpan(8), CurvePoints);
        for (int i = 0; i < CurvePoints; i++)
        {
            double value = i / (CurvePoints - 1.0);
            double light = value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
            BinaryPrimitives.WriteUInt16BigEndian(tag.AsSpan(12 + 2 * i), (ushort)Math.Round(light * ushort.MaxValue));
        }

        return tag;
    }
}
