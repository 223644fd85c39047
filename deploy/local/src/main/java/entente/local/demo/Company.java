package entente.local.demo;

import entente.local.demo.DemoSupplier.Alias;
import entente.local.demo.DemoSupplier.Contact;
import entente.local.demo.DemoSupplier.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The suppliers of the demo company. None of them exists. */
final class Company {

    /** Name; country; category; currency; behaviour; order lines per month. */
    private static final String SUPPLIERS =
            """
            Nordhafen Castings GmbH;DE;CASTINGS;EUR;GOOD;22
            Fonderie Valcombe SAS;FR;CASTINGS;EUR;STEADY;14
            Odlewnia Brzozowa Sp. z o.o.;PL;CASTINGS;EUR;IMPROVING;12
            Anvil Creek Foundry Inc.;US;CASTINGS;USD;DECLINING;9
            Toplarna Kovina d.o.o.;SI;CASTINGS;EUR;BAD;7
            Rheinwald Zerspanung AG;CH;MACHINING;EUR;GOOD;16
            Tornitura Montefosco S.r.l.;IT;MACHINING;EUR;STEADY;13
            Precizka Slatina s.r.o.;CZ;MACHINING;EUR;GOOD;11
            Hallmarken Precision AB;SE;MACHINING;EUR;DECLINING;8
            Blue Mesa Machining LLC;US;MACHINING;USD;STEADY;7
            Cerna Elektronika s.r.o.;CZ;ELECTRONICS;EUR;STEADY;18
            Lumenfjord Sensors AS;NO;ELECTRONICS;EUR;GOOD;12
            Shenwan Harness Co. Ltd.;CN;ELECTRONICS;USD;BAD;14
            Pinegrove Controls Inc.;US;ELECTRONICS;USD;GOOD;9
            Kittelbach Steuerungen GmbH;DE;ELECTRONICS;EUR;IMPROVING;10
            Sakurano Devices K.K.;JP;ELECTRONICS;USD;GOOD;8
            Antrieb Hohenfels GmbH;DE;DRIVES;EUR;GOOD;9
            Motori Valbruna S.p.A.;IT;DRIVES;EUR;DECLINING;8
            Great Heron Gear Works Inc.;US;DRIVES;USD;STEADY;6
            Redutores Alcantil Lda.;PT;DRIVES;EUR;IMPROVING;5
            Ostrava Spojky a.s.;CZ;DRIVES;EUR;STEADY;5
            Kunststoff Lindauer GmbH;DE;PLASTICS;EUR;GOOD;15
            Plasticos Ribera Sur S.L.;ES;PLASTICS;EUR;STEADY;12
            Vistula Polimery S.A.;PL;PLASTICS;EUR;STEADY;10
            Anatolia Kalip A.S.;TR;PLASTICS;USD;BAD;9
            Copperleaf Molding Corp.;US;PLASTICS;USD;IMPROVING;7
            Stahlhandel Ruhraue GmbH;DE;STEEL;EUR;STEADY;12
            Aceros Monteverde S.A.;ES;STEEL;EUR;STEADY;9
            Huta Dolna S.A.;PL;STEEL;EUR;BAD;8
            Kaltwalz Erzberg GmbH;AT;STEEL;EUR;GOOD;8
            Chimie Saint-Arnoult SA;FR;CHEMICALS;EUR;STEADY;7
            Duinkust Coatings B.V.;NL;CHEMICALS;EUR;GOOD;8
            Larkspur Specialty Chemicals Inc.;US;CHEMICALS;USD;DECLINING;5
            Kemija Sava d.o.o.;HR;CHEMICALS;EUR;STEADY;4
            Waldkarton GmbH;DE;PACKAGING;EUR;GOOD;10
            Emballages Deux Rives SARL;FR;PACKAGING;EUR;STEADY;8
            Ambalaj Carpati S.R.L.;RO;PACKAGING;EUR;IMPROVING;6
            Nordsund Shipping A/S;DK;LOGISTICS;EUR;STEADY;8
            Spedition Grenzland GmbH;DE;LOGISTICS;EUR;DECLINING;7
            Harbor & Plain Freight LLC;US;LOGISTICS;USD;BAD;5
            """;

    private static final List<String> GIVEN =
            List.of(
                    "Marta", "Jonas", "Elif", "Paulo", "Ingrid", "Tomasz", "Claire", "Noah",
                    "Yuki");

    private static final List<String> FAMILY =
            List.of(
                    "Lindqvist",
                    "Moreau",
                    "Novak",
                    "Baumann",
                    "Ferreira",
                    "Sato",
                    "Kowalska",
                    "Hale");

    static final int SIZE = (int) SUPPLIERS.lines().count();

    private Company() {}

    /** The first so many suppliers, at most {@link #SIZE}; the same for the same seed. */
    static List<DemoSupplier> suppliers(long seed, int count) {
        List<String> lines = SUPPLIERS.lines().limit(count).toList();
        List<DemoSupplier> suppliers = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<String> parts = List.of(lines.get(i).split(";", -1));
            suppliers.add(supplier(parts, i, Chance.of(seed, parts.getFirst())));
        }
        return List.copyOf(suppliers);
    }

    private static DemoSupplier supplier(List<String> parts, int index, Chance chance) {
        Category category = Category.valueOf(parts.get(2));
        return new DemoSupplier(
                parts.get(0),
                parts.get(1),
                category,
                parts.get(3),
                Behaviour.valueOf(parts.get(4)),
                Integer.parseInt(parts.get(5)),
                aliases(parts.get(3), index),
                List.of(
                        contact(index, "ACCOUNT_MANAGER", chance),
                        contact(index, "QUALITY", chance)),
                items(category, index, chance));
    }

    /** Every fifth supplier is known to both of the company's ERP systems. */
    private static List<Alias> aliases(String currency, int index) {
        Alias europe = new Alias("SAP-EU", String.valueOf(100_040 + index));
        Alias america = new Alias("NAV-US", "V" + (7_000 + index));
        Alias first = currency.equals("USD") ? america : europe;
        Alias second = currency.equals("USD") ? europe : america;
        return index % 5 == 0 ? List.of(first, second) : List.of(first);
    }

    private static Contact contact(int index, String role, Chance chance) {
        String given = chance.pick(GIVEN);
        String family = chance.pick(FAMILY);
        String address =
                (given + "." + family + "@supplier" + (index + 1) + ".example")
                        .toLowerCase(Locale.ROOT);
        return new Contact(given + " " + family, address, role);
    }

    private static List<Item> items(Category category, int index, Chance chance) {
        List<Item> items = new ArrayList<>();
        int count = chance.between(2, 5);
        for (int i = 0; i < count; i++) {
            String word = category.words().get(i % category.words().size());
            items.add(
                    new Item(
                            "%s-%02d%02d %s"
                                    .formatted(
                                            category.name().substring(0, 3),
                                            index + 1,
                                            i + 1,
                                            word),
                            category.price() * chance.between(0.6, 1.6)));
        }
        return items;
    }
}
