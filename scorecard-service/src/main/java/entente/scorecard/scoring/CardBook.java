package entente.scorecard.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Where to look at scorecards of one supplier again and again. */
public interface CardBook {

    /**
     * The supplier's scorecards of these periods now, in their order; made again only where
     * something changed since somebody looked. None of a supplier that is not known.
     *
     * @param effective last day whose facts exist
     */
    List<Computed> of(UUID supplier, List<Period> periods, LocalDate effective);
}
