package entente.local.importing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a file is written in the encoding that its mapping names. */
final class FileEncoding {

    private static final int BUFFER = 1 << 16;

    private FileEncoding() {}

    /** Reports what it cannot read; a reader's own decoder would put a question mark there. */
    static CharsetDecoder strict(Charset encoding) {
        return encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /**
     * Reads the whole file once, so that nothing is sent of a file in another encoding. What is no
     * regular file, such as a pipe, can be read only once and is passed over.
     *
     * @throws IllegalArgumentException naming the first line that is written in another one
     */
    static void require(Path file, Charset encoding) throws IOException {
        if (!Files.isRegularFile(file)) {
            return;
        }
        CharsetDecoder decoder = strict(encoding);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer chars = CharBuffer.allocate(BUFFER);
        long line = 1;
        try (ReadableByteChannel channel = Files.newByteChannel(file)) {
            for (boolean end = false; ; ) {
                end = end || channel.read(bytes) < 0;
                CoderResult result = decoder.decode(bytes.flip(), chars, end);
                line += chars.flip().chars().filter(c -> c == '\n').count();
                if (result.isError()) {
                    throw new IllegalArgumentException(
                            "line %d of the file is not written in %s; see csv.encoding in the mapping"
                                    .formatted(line, encoding));
                }
                if (end && result.isUnderflow()) {
                    return;
                }
                bytes.compact();
                chars.clear();
            }
        }
    }
}
