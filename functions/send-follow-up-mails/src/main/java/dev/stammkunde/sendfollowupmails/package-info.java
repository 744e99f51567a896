/** Orders mails after something that happened to an order or an address. */
@NullMarked
package dev.stammkunde.sendfollowupmails;

import org.jspecify.annotations.NullMarked;
