package entente.scorecard.purchases;

/** How the texts of an event are written. */
final class Formats {

    private Formats() {}

    /** Three capital letters. */
    static boolean isCurrency(String text) {
        return text.length() == 3 && text.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    /** Digits, a sign before and a fraction behind them if need be. */
    static boolean isDecimal(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        return point < 0
                ? isDigits(text, start, text.length())
                : isDigits(text, start, point) && isDigits(text, point + 1, text.length());
    }

    /** Like 2026-07-31, be it a day of the calendar or not. */
    static boolean isDate(String text) {
        return text.length() == 10
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && isDigits(text, 0, 4)
                && isDigits(text, 5, 7)
                && isDigits(text, 8, 10);
    }

    private static boolean isDigits(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return end > start;
    }

    /** The number that digits of a text are. */
    static int number(String digits, int start, int end) {
        return Integer.parseInt(digits, start, end, 10);
    }
}
