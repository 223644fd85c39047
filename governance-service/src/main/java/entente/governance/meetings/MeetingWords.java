package entente.governance.meetings;

import entente.governance.charter.MeetingKind;
import java.util.Locale;

/** Meetings in words for people. */
public final class MeetingWords {

    private MeetingWords() {}

    /** E.g. {@code Quarterly business review}. */
    public static String name(MeetingKind kind) {
        String words = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
