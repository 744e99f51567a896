package dev.stammkunde.servememberapi;

import dev.stammkunde.customers.FindCustomers;
import dev.stammkunde.customers.KeepStated;
import dev.stammkunde.mail.ReadMailSettings;
import dev.stammkunde.rewards.http.MemberTokens;
import dev.stammkunde.rewards.members.MemberNumbers;

import java.util.function.LongSupplier;

/**
 * What lets customers' browsers in, and tells tills whose number it is.
 *
 * @param shops which origins may ask
 * @param chance chooses numbers that nobody can guess
 * @param referrals lets customers bring friends
 * @param behaviour keeps what they do in the shop's pages
 * @param catalogue what the shop sells, and what of it is suggested to whom
 * @param stated keeps what they state of themselves
 */
record MemberPorts(
        MemberTokens tokens,
        ReadMailSettings shops,
        FindCustomers customers,
        MemberNumbers numbers,
        LongSupplier chance,
        ReferralPorts referrals,
        BehaviourPorts behaviour,
        CataloguePorts catalogue,
        KeepStated stated) {}
