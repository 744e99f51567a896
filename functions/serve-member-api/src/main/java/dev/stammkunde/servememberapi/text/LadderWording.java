package dev.stammkunde.servememberapi.text;

import dev.stammkunde.points.words.Figures;
import dev.stammkunde.programmes.ladders.LadderDraft;
import dev.stammkunde.programmes.ladders.LadderReading;
import dev.stammkunde.programmes.ladders.PriceKind;

import java.math.BigDecimal;

/** How a language words ladders. */
interface LadderWording {

    LadderWording GERMAN = new GermanLadders();
    LadderWording ENGLISH = new EnglishLadders();

    Figures figures();

    /** No step is reached. */
    String listPrice();

    /** A step is reached. */
    String reached(String step);

    /** What is missing to the next step. */
    String next(String missing, String step);

    String pieces(long number);

    /** So many percent off. */
    String off(BigDecimal percent);

    /** A price of a piece. */
    String each(String price);

    /** Without tax, where that is so. */
    String kind(PriceKind prices);

    /** From a piece on something is given. */
    String fromPiece(String first, String given, LadderReading reading);

    /** From an amount on something is given, of an order or of turnover. */
    String fromValue(String amount, String given, LadderDraft ladder);
}
