@NullMarked
package dev.stammkunde.sendfollowupmails;

import org.jspecify.annotations.NullMarked;
