package entente.scorecard.purchases;

/**
 * What became of events.
 *
 * @param accepted new ones that are stored and may count
 * @param duplicate ones that were stored before
 * @param waiting those of the accepted ones that wait for something, as a supplier
 * @param quarantined ones that can never count as they are
 * @param position in the log they went to
 */
public record Receipt(
        long accepted, long duplicate, long waiting, long quarantined, long position) {

    public static final Receipt NONE = new Receipt(0, 0, 0, 0, 0);

    public Receipt plus(long accepts, long duplicates, long waits, long quarantines) {
        return new Receipt(
                accepted + accepts,
                duplicate + duplicates,
                waiting + waits,
                quarantined + quarantines,
                position);
    }

    public Receipt at(long reached) {
        return new Receipt(accepted, duplicate, waiting, quarantined, reached);
    }
}
