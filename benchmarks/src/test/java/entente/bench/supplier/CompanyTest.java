package entente.bench.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CompanyTest {

    private static final Company COMPANY = new Company(300, 7);

    @Test
    void the_shares_of_a_category_add_up_to_all_of_it() {
        assertThat(IntStream.range(0, 300).mapToDouble(s -> COMPANY.share(s, 3)).sum())
                .isCloseTo(100, within(1e-3));
        assertThat(COMPANY.share(1, 3)).isNotEqualTo(COMPANY.share(2, 3));
        assertThat(COMPANY.positions()).isEqualTo(2_100);
    }

    @Test
    void a_supplier_is_found_by_its_id() {
        assertThat(Company.number(UUID.fromString("0000270f-0000-7000-8000-000000000000")))
                .isEqualTo(9_999);
    }
}
