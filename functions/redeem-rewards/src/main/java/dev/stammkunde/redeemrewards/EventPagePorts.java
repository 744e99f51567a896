package dev.stammkunde.redeemrewards;

import dev.stammkunde.mail.ReadMailSettings;
import dev.stammkunde.mail.links.SignedLinks;

/**
 * What pages of events need beside the events.
 *
 * @param links by which customers come
 * @param shops whose pages they are
 */
record EventPagePorts(SignedLinks links, ReadMailSettings shops) {}
