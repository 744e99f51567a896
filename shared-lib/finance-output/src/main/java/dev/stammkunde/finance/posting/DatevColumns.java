package dev.stammkunde.finance.posting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The 125 columns of a Buchungsstapel in format version 13, as DATEV's own example names them.
 * Numbers of columns begin with 1, as in the description of the format (developer.datev.de).
 */
final class DatevColumns {

    static final int AMOUNT = 1;
    static final int SIDE = 2;
    static final int CURRENCY = 3;
    static final int ACCOUNT = 7;
    static final int CONTRA_ACCOUNT = 8;
    static final int TAX_KEY = 9;
    static final int DAY = 10;
    static final int REFERENCE = 11;
    static final int TEXT = 14;
    static final int LOCKED = 114;

    /** In their order. The missing blank in "Zusatzinformation- Inhalt" is DATEV's. */
    static final List<String> NAMES = names();

    /** Columns of texts, which stand in quotes even where they are empty. */
    static final Set<Integer> TEXTS = texts();

    private static final String BEGIN =
            "Umsatz (ohne Soll/Haben-Kz);Soll/Haben-Kennzeichen;WKZ Umsatz;Kurs;Basis-Umsatz;"
                    + "WKZ Basis-Umsatz;Konto;Gegenkonto (ohne BU-Schlüssel);BU-Schlüssel;"
                    + "Belegdatum;Belegfeld 1;Belegfeld 2;Skonto;Buchungstext;Postensperre;"
                    + "Diverse Adressnummer;Geschäftspartnerbank;Sachverhalt;Zinssperre;Beleglink";

    private static final String MIDDLE =
            "KOST1 - Kostenstelle;KOST2 - Kostenstelle;Kost-Menge;EU-Land u. UStID (Bestimmung);"
                    + "EU-Steuersatz (Bestimmung);Abw. Versteuerungsart;Sachverhalt L+L;"
                    + "Funktionsergänzung L+L;BU 49 Hauptfunktionstyp;BU 49 Hauptfunktionsnummer;"
                    + "BU 49 Funktionsergänzung";

    private static final String END =
            "Stück;Gewicht;Zahlweise;Forderungsart;Veranlagungsjahr;Zugeordnete Fälligkeit;"
                    + "Skontotyp;Auftragsnummer;Buchungstyp;USt-Schlüssel (Anzahlungen);"
                    + "EU-Land (Anzahlungen);Sachverhalt L+L (Anzahlungen);"
                    + "EU-Steuersatz (Anzahlungen);Erlöskonto (Anzahlungen);Herkunft-Kz;"
                    + "Buchungs GUID;KOST-Datum;SEPA-Mandatsreferenz;Skontosperre;"
                    + "Gesellschaftername;Beteiligtennummer;Identifikationsnummer;Zeichnernummer;"
                    + "Postensperre bis;Bezeichnung SoBil-Sachverhalt;Kennzeichen SoBil-Buchung;"
                    + "Festschreibung;Leistungsdatum;Datum Zuord. Steuerperiode;Fälligkeit;"
                    + "Generalumkehr (GU);Steuersatz;Land;Abrechnungsreferenz;BVV-Position;"
                    + "EU-Land u. UStID (Ursprung);EU-Steuersatz (Ursprung);Abw. Skontokonto";

    private DatevColumns() {}

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of(BEGIN.split(";")));
        for (int i = 1; i <= 8; i++) {
            names.add("Beleginfo - Art " + i);
            names.add("Beleginfo - Inhalt " + i);
        }
        names.addAll(List.of(MIDDLE.split(";")));
        for (int i = 1; i <= 20; i++) {
            names.add("Zusatzinformation - Art " + i);
            names.add("Zusatzinformation- Inhalt " + i);
        }
        names.addAll(List.of(END.split(";")));
        return List.copyOf(names);
    }

    private static Set<Integer> texts() {
        Set<Integer> texts =
                new TreeSet<>(
                        Set.of(
                                2, 3, 6, 9, 11, 12, 14, 16, 20, 37, 38, 40, 42, 91, 95, 96, 98, 102,
                                103, 105, 107, 109, 110, 112, 118, 120, 121, 123));
        for (int column = 21; column <= 36; column++) {
            texts.add(column);
        }
        for (int column = 48; column <= 87; column++) {
            texts.add(column);
        }
        return Set.copyOf(texts);
    }
}
