package entente.platform.messaging;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Goes on with a trace that came in with an event, through the log and through Kafka. */
public final class Traces {

    private static final TextMapGetter<Map<String, String>> HEADERS =
            new TextMapGetter<>() {
                @Override
                public Iterable<String> keys(Map<String, String> carrier) {
                    return List.copyOf(carrier.keySet());
                }

                @Override
                public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
                    return carrier == null ? null : carrier.get(key);
                }
            };

    private Traces() {}

    /**
     * Runs the work in a span that belongs to the trace.
     *
     * @param trace W3C {@code traceparent}, null when nobody traces
     */
    public static void within(String name, @Nullable String trace, Runnable work) {
        if (trace == null) {
            work.run();
            return;
        }
        Context parent =
                W3CTraceContextPropagator.getInstance()
                        .extract(Context.root(), Map.of("traceparent", trace), HEADERS);
        Span span =
                GlobalOpenTelemetry.getTracer("entente")
                        .spanBuilder(name)
                        .setParent(parent)
                        .setSpanKind(SpanKind.CONSUMER)
                        .startSpan();
        try (Scope _ = span.makeCurrent()) {
            work.run();
        } catch (RuntimeException e) {
            span.setStatus(StatusCode.ERROR);
            throw e;
        } finally {
            span.end();
        }
    }
}
