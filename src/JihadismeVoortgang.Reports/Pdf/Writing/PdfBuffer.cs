using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace JihadismeVoortgang.Reports.Pdf.Writing;

/// <summary>Number of an object in the file; written as a reference to it.</summary>
internal sealed record PdfReference(int Number);

/// <summary>Text for people (titles, descriptions), as opposed to a name or operator.</summary>
internal readonly record struct PdfText(string Value);

/// <summary>
/// Bytes of a PDF in the making. Interpolated strings write straight into it, and this is the only way in which
/// numbers get into a file: no culture can put a comma in them.
/// </summary>
internal sealed class PdfBuffer : IDisposable
{
    private const int Decimals = 100;
    private const int FirstSize = 16 * 1024;

    /// <summary>Lent by the pool, for every report needs the same large ones again.</summary>
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(FirstSize);

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    /// <summary>Gives the bytes back; nothing may be read or added afterwards.</summary>
    public void Dispose()
    {
        if (_bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    /// <summary>By the time this runs, the handler has written every part.</summary>
    public PdfBuffer Append([InterpolatedStringHandlerArgument("")] ref Handler text) => this;

    public void Append(string ascii) => Length += Encoding.ASCII.GetBytes(ascii, Reserve(ascii.Length));

    public void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        Length += bytes.Length;
    }

    public void Append(byte value)
    {
        Reserve(1)[0] = value;
        Length++;
    }

    public void Append(int value)
    {
        _ = value.TryFormat(Reserve(11), out int written, provider: CultureInfo.InvariantCulture);
        Length += written;
    }

    /// <summary>Rounded to hundredths, without trailing zeros.</summary>
    public void Append(double value)
    {
        int hundredths = (int)Math.Round(value * Decimals);
        if (hundredths < 0)
            Append((byte)'-');
        hundredths = Math.Abs(hundredths);
        Append(hundredths / Decimals);
        int fraction = hundredths % Decimals;
        if (fraction == 0)
            return;
        Append((byte)'.');
        Append((byte)('0' + fraction / 10));
        if (fraction % 10 != 0)
            Append((byte)('0' + fraction % 10));
    }

    /// <summary>A string object: ASCII where that is enough, else UTF-16 with its mark.</summary>
    public void AppendText(string text)
    {
        Append((byte)'(');
        if (Ascii.IsValid(text))
        {
            foreach (char character in text)
                AppendEscaped((byte)character);
        }
        else
        {
            AppendEscaped(0xFE);
            AppendEscaped(0xFF);
            foreach (char character in text)
                AppendCode(character);
        }

        Append((byte)')');
    }

    /// <summary>Two bytes of a string object.</summary>
    public void AppendCode(ushort code)
    {
        AppendEscaped((byte)(code >> 8));
        AppendEscaped((byte)code);
    }

    private void AppendEscaped(byte value)
    {
        switch (value)
        {
            case (byte)'(' or (byte)')' or (byte)'\\':
                Append((byte)'\\');
                Append(value);
                break;
            case (byte)'\r':
                // Bare, a reader takes it for a line feed.
                Append("\\r"u8);
                break;
            default:
                Append(value);
                break;
        }
    }

    private Span<byte> Reserve(int count)
    {
        if (Length + count > _bytes.Length)
            Grow(Length + count);
        return _bytes.AsSpan(Length);
    }

    private void Grow(int size)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * _bytes.Length, size));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }

    /// <summary>Knows how each kind of value is written; the compiler refuses any other.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Handler
    {
        private readonly PdfBuffer _buffer;

        public Handler(int literalLength, int formattedCount, PdfBuffer buffer) => _buffer = buffer;

        public void AppendLiteral(string value) => _buffer.Append(value);

        public void AppendFormatted(string name) => _buffer.Append(name);

        public void AppendFormatted(int value) => _buffer.Append(value);

        public void AppendFormatted(double value) => _buffer.Append(value);

        public void AppendFormatted(PdfText text) => _buffer.AppendText(text.Value);

        public void AppendFormatted(PdfReference reference)
        {
            _buffer.Append(reference.Number);
            _buffer.Append(" 0 R"u8);
        }
    }
}
