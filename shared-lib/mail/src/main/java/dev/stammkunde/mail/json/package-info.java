/** Orders of mails and settings of shops as JSON. */
@NullMarked
package dev.stammkunde.mail.json;

import org.jspecify.annotations.NullMarked;
