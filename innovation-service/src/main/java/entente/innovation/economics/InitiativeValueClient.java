package entente.innovation.economics;

import entente.innovation.economics.InitiativeValueView.InitiativeValueRow;
import entente.innovation.ledger.Money;
import entente.platform.view.Views;
import entente.platform.web.list.Lists;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Reads what initiatives cost and brought: some of them whole, or all of them summed. */
@Singleton
public class InitiativeValueClient {

    private static final String ROW = InitiativeValueRow.class.getName();

    private final InitiativeValueView view;
    private final Lists lists;
    private final Views views;
    private final String currency;

    InitiativeValueClient(
            InitiativeValueView view,
            Lists lists,
            Views views,
            @ConfigProperty(name = "entente.innovation.currency") String currency) {
        this.view = view;
        this.lists = lists;
        this.views = views;
        this.currency = currency;
    }

    String currency() {
        return currency;
    }

    /**
     * Waits until this position of the service's log is in the rows.
     *
     * @return the position that they reflect at least
     */
    long await(@Nullable Long after) {
        return views.await(view, after);
    }

    long lag() {
        return views.lag(view);
    }

    Optional<InitiativeValueRow> initiative(UUID id) {
        return rows("id", List.of(id)).stream().findFirst();
    }

    List<InitiativeValueRow> ofSupplier(UUID id) {
        return rows("supplierId", List.of(id));
    }

    /** Initiatives with these suppliers, each a share by itself, of what both sides see. */
    List<Portfolio.Share> sharedWith(Collection<UUID> suppliers) {
        return rows("supplierId", suppliers).stream()
                .map(row ->
                        Portfolio.Share.of(
                                row.title,
                                InitiativeValueView.facts(row).sharedOnly(),
                                currency,
                                "/economics?initiativeId=" + row.id))
                .toList();
    }

    private List<InitiativeValueRow> rows(String field, Collection<UUID> ids) {
        List<InitiativeValueRow> rows =
                lists.read(session -> {
                    session.setDefaultReadOnly(true);
                    return session.createSelectionQuery(
                                    "from "
                                            + ROW
                                            + " r where r."
                                            + field
                                            + " in :ids order by r.id",
                                    InitiativeValueRow.class)
                            .setParameter("ids", ids)
                            .getResultList();
                });
        return rows == null ? List.of() : rows;
    }

    /** All initiatives by this cut, most realised first. */
    List<Portfolio.Share> shares(Cut cut) {
        List<Object[]> groups =
                lists.read(session ->
                        session.createSelectionQuery(
                                        "select r."
                                                + cut.field()
                                                + ", count(r), sum(r.invested), sum(r.claimed),"
                                                + " sum(r.validated), sum(r.realised),"
                                                + " sum(r.intangible) from "
                                                + ROW
                                                + " r group by r."
                                                + cut.field()
                                                + " order by sum(r.realised) desc, r."
                                                + cut.field(),
                                        Object[].class)
                                .getResultList());
        return groups == null ? List.of() : groups.stream().map(of -> share(cut, of)).toList();
    }

    private Portfolio.Share share(Cut cut, Object[] of) {
        String key = String.valueOf(of[0]);
        BigDecimal invested = (BigDecimal) of[2];
        BigDecimal realised = (BigDecimal) of[5];
        return new Portfolio.Share(
                key,
                Math.toIntExact((Long) of[1]),
                Money.of(invested, currency),
                Money.of((BigDecimal) of[3], currency),
                Money.of((BigDecimal) of[4], currency),
                Money.of(realised, currency),
                Money.of((BigDecimal) of[6], currency),
                Ratio.gain(realised, invested),
                "/portfolio/initiatives?" + cut.field() + "=" + key);
    }
}
