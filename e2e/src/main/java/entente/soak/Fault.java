package entente.soak;

/** What can go wrong around the product. */
enum Fault {
    KILL_SERVICE("kill -9 of an instance that leads, started again"),
    HOLD_SERVICE("an instance that leads is stopped, and continued later"),
    END_SERVICE("an instance is asked to end, and started again"),
    CUT_DATABASE("an instance's connections to PostgreSQL are cut"),
    DELAY_DATABASE("an instance's way to PostgreSQL is slow"),
    LOSE_ANSWERS("an instance's requests reach PostgreSQL and the answers are lost"),
    CUT_KAFKA("everybody's connections to Kafka are cut, again and again"),
    DELAY_KAFKA("everybody's way to Kafka is slow"),
    KILL_KAFKA("kill -9 of the broker, started again"),
    HOLD_KAFKA("the broker is stopped, and continued"),
    KILL_POSTGRES("kill -9 of PostgreSQL and its sessions, started again"),
    RESTART_POSTGRES("PostgreSQL is stopped in order and started again"),
    REBALANCE("somebody joins and leaves the intake's consumer group every second"),
    REBUILD("every view of a service is built again");

    private final String words;

    Fault(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
