package entente.governance.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import entente.governance.story.Reader;
import entente.governance.story.Told;
import entente.platform.contracts.Contracts;
import entente.platform.store.EventCodec;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Every example that another service publishes has words, or is not told on purpose. */
class WordsTest {

    private static <E> void verify(
            String service, EventCodec<E> codec, Function<E, Optional<Told>> tell) {
        Contracts contracts = Contracts.of(Path.of("../" + service + "-service/contracts"));
        for (String type : codec.types()) {
            E event = codec.decode(type, contracts.example(type).toString().getBytes(UTF_8));
            Told told = tell.apply(event).orElseThrow();
            assertThat(told.title()).as(type).isNotBlank().doesNotContain("null", "[", "_");
            assertThat(told.kind()).as(type).isNotBlank();
            assertThat(told.readers()).as(type).contains(Reader.OURS);
        }
    }

    @Test
    void what_supplier_service_tells_has_words() {
        verify("supplier", new EventCodec<>(SupplierSaid.class), SupplierWords::tell);
    }

    @Test
    void what_scorecard_service_tells_has_words() {
        verify("scorecard", new EventCodec<>(ScorecardSaid.class), ScorecardWords::tell);
    }

    @Test
    void what_innovation_service_tells_has_words() {
        verify("innovation", new EventCodec<>(InnovationSaid.class), InnovationWords::tell);
    }
}
