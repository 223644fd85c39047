package entente.bench.intake;

import static org.assertj.core.api.Assertions.assertThat;

import entente.scorecard.purchases.PurchaseInbox;
import entente.supplier.spend.SpendInbox;
import org.junit.jupiter.api.Test;

/** Two services on one class path have files of the same names. */
class ServiceFilesTest {

    @Test
    void each_service_is_measured_with_its_own_settings_and_tables() {
        ServiceFiles supplier = ServiceFiles.of(SpendInbox.class);
        ServiceFiles scorecard = ServiceFiles.of(PurchaseInbox.class);
        assertThat(supplier.settings().getProperty("entente.service")).isEqualTo("supplier");
        assertThat(scorecard.settings().getProperty("entente.service")).isEqualTo("scorecard");
        assertThat(supplier.migrations().resolve("V120__spend.sql")).isNotEmptyFile();
        assertThat(scorecard.migrations().resolve("V120__spend.sql")).doesNotExist();
    }
}
