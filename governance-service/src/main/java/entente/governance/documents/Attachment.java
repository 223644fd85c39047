package entente.governance.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;

/** How a file is handed out under its name (RFC 6266), whatever characters that has. */
final class Attachment {

    private static final String SAFE = "!#$&+-.^_`|~";

    private Attachment() {}

    static String named(String name) {
        StringBuilder plain = new StringBuilder();
        StringBuilder coded = new StringBuilder();
        name.codePoints()
                .forEach(each -> {
                    plain.appendCodePoint(isSafe(each) || each == ' ' ? each : '_');
                    if (isSafe(each)) {
                        coded.appendCodePoint(each);
                    } else {
                        for (byte octet : Character.toString(each).getBytes(UTF_8)) {
                            coded.append('%')
                                    .append(HexFormat.of().withUpperCase().toHexDigits(octet));
                        }
                    }
                });
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + coded;
    }

    private static boolean isSafe(int each) {
        return (each >= 'a' && each <= 'z')
                || (each >= 'A' && each <= 'Z')
                || (each >= '0' && each <= '9')
                || SAFE.indexOf(each) >= 0;
    }
}
