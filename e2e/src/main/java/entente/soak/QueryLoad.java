package entente.soak;

import entente.soak.Http.Answer;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Somebody who looks: lists, rankings, scorecards, explanations; some of it right after a command.
 */
final class QueryLoad {

    private final Http http;
    private final Caller caller;
    private final Journal journal;
    private final Random random;
    private final List<UUID> scored;
    private final String period;

    QueryLoad(
            long seed,
            Http http,
            Caller caller,
            Journal journal,
            List<UUID> scored,
            String period) {
        this.random = new Random(seed);
        this.http = http;
        this.caller = caller;
        this.journal = journal;
        this.scored = scored;
        this.period = period;
    }

    void step() {
        UUID supplier = scored.get(random.nextInt(scored.size()));
        switch (random.nextInt(7)) {
            case 0 -> look("supplier", "/suppliers?limit=20&sort=name");
            case 1 -> look("governance", "/suppliers?limit=20");
            case 2 -> look("innovation", "/suppliers?limit=20");
            case 3 -> look("scorecard", "/rankings?period=" + period + "&sort=score&limit=10");
            case 4 -> look("scorecard", "/scorecards/" + supplier + "/" + period);
            case 5 -> look("scorecard", "/scorecards/" + supplier + "/" + period + "/explanation");
            default -> lookAfter();
        }
    }

    /** A list that must show the last thing that was acknowledged, or say that it does not yet. */
    private void lookAfter() {
        journal.acknowledged().stream()
                .skip(Math.max(0, journal.acknowledged().size() - 1))
                .findFirst()
                .ifPresent(last -> {
                    Answer answer = look("supplier", "/suppliers?limit=1&after=" + last.position());
                    if (answer.body().path("position").asLong() < last.position()) {
                        journal.complain(
                                "A list is at "
                                        + answer.body().path("position")
                                        + ", asked for "
                                        + last.position());
                    }
                });
    }

    private Answer look(String service, String path) {
        Answer answer =
                caller.ask(service, "GET " + path, random, at -> http.get(at, path, "auditor"))
                        .answer();
        journal.count("queries answered");
        // What other services tell may not have arrived yet.
        if (answer.status() != 200 && answer.status() != 404) {
            journal.complain("GET " + path + " was answered " + answer.status() + answer.body());
        }
        return answer;
    }
}
