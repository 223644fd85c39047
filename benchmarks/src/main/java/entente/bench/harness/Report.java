package entente.bench.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one bench found, as Markdown. */
public final class Report {

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder profile = new StringBuilder();
    private final List<Target> targets = new ArrayList<>();

    /**
     * The table of a comparison.
     *
     * @param peer whom the others are compared with
     */
    public void table(String title, String unit, Comparison comparison, @Nullable String peer) {
        boolean kafka = any(comparison, comparison::kafkaCpu);
        boolean services = any(comparison, comparison::serviceCpu);
        text.append("\n## ").append(title).append("\n\n");
        text.append("| | ").append(unit).append("/s |");
        text.append(peer == null ? "" : " ÷ " + peer + " |");
        text.append(" PostgreSQL CPU µs | JVM CPU µs |");
        text.append(services ? " services CPU µs |" : "").append(kafka ? " broker CPU µs |" : "");
        text.append(" WAL bytes |\n|---|---|").append(peer == null ? "" : "---|");
        text.append("---|---|---|")
                .append(services ? "---|" : "")
                .append(kafka ? "---|" : "")
                .append('\n');
        for (String name : comparison.contenders()) {
            text.append("| ").append(name).append(" | ");
            text.append(comparison.rate(name).show("%,.0f")).append(" |");
            if (peer != null) {
                text.append(' ')
                        .append(name.equals(peer) ? "1" : comparison.ratio(name, peer).show("%.2f"))
                        .append(" |");
            }
            text.append(median(comparison.postgresCpu(name)));
            text.append(median(comparison.jvmCpu(name)));
            text.append(services ? median(comparison.serviceCpu(name)) : "");
            text.append(kafka ? median(comparison.kafkaCpu(name)) : "");
            text.append(median(comparison.wal(name))).append('\n');
        }
        text.append("\nMedian (least–most) of the rounds; CPU and WAL per ")
                .append(unit)
                .append(".\n");
    }

    private static boolean any(Comparison comparison, Function<String, Series> cpu) {
        return comparison.contenders().stream().anyMatch(name -> cpu.apply(name).most() > 0);
    }

    private static String median(Series series) {
        return String.format(Locale.ROOT, " %,.0f |", series.median());
    }

    /** The heading of rows of latencies. */
    public void latencies(String title) {
        text.append("\n## ").append(title).append("\n\n");
        text.append("| | arrivals/s | operations | p50 ms | p95 | p99 | p99.9 | most |\n");
        text.append("|---|---|---|---|---|---|---|---|\n");
    }

    /** One row of latencies. */
    public void latency(String who, OpenLoop.Latency latency) {
        text.append(latency.row(who)).append('\n');
    }

    /** Anything else, in Markdown. */
    public void say(String markdown) {
        text.append('\n').append(markdown).append('\n');
    }

    public void target(Target target) {
        targets.add(target);
    }

    void profile(String markdown) {
        profile.append(markdown);
    }

    boolean holds() {
        return targets.stream().allMatch(Target::holds);
    }

    String markdown(Bench bench, String machine) {
        StringBuilder all = new StringBuilder("# " + bench.name() + "\n\n");
        all.append(bench.question()).append('\n').append(text).append('\n');
        if (!targets.isEmpty()) {
            all.append("## Targets\n\n");
            targets.forEach(target -> all.append(target.line()));
            all.append('\n');
        }
        return all.append("## Machine\n\n").append(machine).toString();
    }

    String profile() {
        return profile.toString();
    }
}
