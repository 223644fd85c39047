package entente.scorecard.purchases;

import java.util.Locale;
import java.util.Set;

/**
 * Which units count pieces. Units of mass, volume, length, area, time and energy measure; every
 * other unit (piece, box, kit, drum …) counts, because ERP systems invent those freely.
 */
final class Units {

    /** Written names and UN/ECE recommendation 20 codes, upper case. */
    private static final Set<String> MEASURING =
            Set.of(
                    "MG",
                    "MGM",
                    "G",
                    "GR",
                    "GRM",
                    "GRAM",
                    "KG",
                    "KGM",
                    "KGS",
                    "KILOGRAM",
                    "T",
                    "TO",
                    "TON",
                    "TNE",
                    "TONS",
                    "TONNE",
                    "TONNES",
                    "LB",
                    "LBS",
                    "LBR",
                    "OZ",
                    "ONZ",
                    "ML",
                    "MLT",
                    "CL",
                    "CLT",
                    "DL",
                    "DLT",
                    "L",
                    "LT",
                    "LTR",
                    "LITER",
                    "LITRE",
                    "LITERS",
                    "LITRES",
                    "HL",
                    "HLT",
                    "GAL",
                    "GLL",
                    "GLI",
                    "M3",
                    "MTQ",
                    "CM3",
                    "CMQ",
                    "DM3",
                    "DMQ",
                    "MM",
                    "MMT",
                    "CM",
                    "CMT",
                    "DM",
                    "DMT",
                    "M",
                    "MTR",
                    "METER",
                    "METRE",
                    "METERS",
                    "METRES",
                    "KM",
                    "KMT",
                    "FT",
                    "FOT",
                    "IN",
                    "INH",
                    "YD",
                    "YRD",
                    "MM2",
                    "MMK",
                    "CM2",
                    "CMK",
                    "M2",
                    "MTK",
                    "FT2",
                    "FTK",
                    "S",
                    "SEC",
                    "MIN",
                    "H",
                    "HR",
                    "HUR",
                    "HOUR",
                    "HOURS",
                    "DAY",
                    "DAYS",
                    "KWH",
                    "MWH",
                    "WH");

    private Units() {}

    static boolean isCountable(String unit) {
        return !MEASURING.contains(unit.toUpperCase(Locale.ROOT));
    }
}
