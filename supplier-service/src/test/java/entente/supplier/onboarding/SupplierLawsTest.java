package entente.supplier.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.Rejected;
import entente.platform.store.EventCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What holds on every path through a supplier's life, tried on thousands of random ones. */
class SupplierLawsTest {

    private static final int LIVES = 3_000;
    private static final int STEPS = 30;
    private static final List<String> PEOPLE = List.of("ada", "ben", "cleo");
    private static final List<String> REASONS = List.of("fire", "fraud", " ");

    private final Supplier supplier = new Supplier();
    private final EventCodec<SupplierEvent> codec = new EventCodec<>(SupplierEvent.class);

    @Test
    void whatever_is_tried_the_rules_hold() {
        int activated = 0;
        for (long seed = 0; seed < LIVES; seed++) {
            activated += live(new Random(seed)).contains(new SupplierEvent.Activated()) ? 1 : 0;
        }
        assertThat(activated).as("lives that got far").isGreaterThan(LIVES / 20);
    }

    private List<SupplierEvent> live(Random random) {
        SupplierState state = supplier.initial();
        List<SupplierEvent> life = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            SupplierCommand command = command(random);
            List<SupplierEvent> news = tried(command, state);
            for (SupplierEvent event : news) {
                state = supplier.evolve(state, event);
                assertThat(codec.decode(codec.type(event), codec.encode(event))).isEqualTo(event);
            }
            life.addAll(news);
            if (command instanceof SupplierCommand.Approve approve && !news.isEmpty()) {
                assertThat(requester(life)).isNotEqualTo(approve.by());
            }
            assertThat(tried(command, state)).as("%s again", command).isEmpty();
        }
        SupplierState folded = supplier.initial();
        for (SupplierEvent event : life) {
            folded = supplier.evolve(folded, event);
        }
        assertThat(folded).isEqualTo(state);
        if (life.contains(new SupplierEvent.Activated())) {
            assertThat(life)
                    .containsSubsequence(
                            new SupplierEvent.Approved(), new SupplierEvent.Activated());
        }
        return life;
    }

    private List<SupplierEvent> tried(SupplierCommand command, SupplierState state) {
        try {
            return supplier.decide(command, state);
        } catch (Rejected e) {
            assertThat(e.code()).matches("[a-z-]+");
            return List.of();
        }
    }

    private static String requester(List<SupplierEvent> life) {
        return ((SupplierEvent.Registered) life.getFirst()).requestedBy();
    }

    private static SupplierCommand command(Random random) {
        String reason = REASONS.get(random.nextInt(REASONS.size()));
        String by = PEOPLE.get(random.nextInt(PEOPLE.size()));
        Alias alias = new Alias("ERP", String.valueOf(random.nextInt(3)));
        UUID person = new UUID(0, random.nextInt(3));
        Details details = new Details("Acme " + random.nextInt(3), "DE", List.of("castings"), null);
        return switch (random.nextInt(19)) {
            case 0 ->
                    new SupplierCommand.Register(
                            details, Lineage.NONE, List.of(alias), List.of(), "request", by);
            case 1 -> new SupplierCommand.Approve(by);
            case 2 -> new SupplierCommand.Reject(reason);
            case 3 -> new SupplierCommand.Activate();
            case 4 -> new SupplierCommand.Suspend(reason);
            case 5 -> new SupplierCommand.Reinstate();
            case 6 -> new SupplierCommand.Block(reason);
            case 7 -> new SupplierCommand.Unblock();
            case 8 -> new SupplierCommand.OffBoard(reason, List.of());
            case 9 -> new SupplierCommand.ChangeDetails(person, details, Lineage.NONE);
            case 10 -> new SupplierCommand.AddAlias(alias);
            case 11 -> new SupplierCommand.RemoveAlias(alias);
            case 12 -> new SupplierCommand.AddContact(new Contact(person, "role of " + by));
            case 13 -> new SupplierCommand.AddSite(new Site(person, "Plant " + by, "DE", null));
            case 14 ->
                    new SupplierCommand.Merge(
                            new UUID(0, 9),
                            person,
                            // Seldom without, so that most lives get far.
                            random.nextInt(4) == 0 ? List.of() : List.of("a proposal is open"));
            case 15 -> new SupplierCommand.Unmerge();
            case 16 -> new SupplierCommand.Absorb(person);
            case 17 -> new SupplierCommand.Part(person);
            default -> new SupplierCommand.RemoveContact(person);
        };
    }
}
