package entente.innovation.economics;

/** How soon it pays back. */
public enum Light {
    GREEN,
    AMBER,
    RED;

    /**
     * Until how many months it is what.
     *
     * @param green at most so many
     * @param amber at most so many; more is red
     */
    public record Limits(int green, int amber) {

        public Limits {
            if (green < 0 || amber < green) {
                throw new IllegalArgumentException(
                        "A payback is green up to fewer months than it is amber");
            }
        }

        Light of(int months) {
            if (months <= green) {
                return GREEN;
            }
            return months <= amber ? AMBER : RED;
        }
    }
}
