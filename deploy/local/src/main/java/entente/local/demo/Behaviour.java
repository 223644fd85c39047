package entente.local.demo;

/** How a supplier does over the two years; everything else about its deliveries follows. */
enum Behaviour {
    GOOD(0.95, 0.97),
    STEADY(0.80, 0.80),
    BAD(0.50, 0.45),
    IMPROVING(0.45, 0.95),
    DECLINING(0.95, 0.45);

    private final double first;
    private final double last;

    Behaviour(double first, double last) {
        this.first = first;
        this.last = last;
    }

    /**
     * How well it does, 0 to 1.
     *
     * @param progress how much of the history has passed, 0 to 1
     */
    double goodness(double progress) {
        return first + (last - first) * progress;
    }
}
