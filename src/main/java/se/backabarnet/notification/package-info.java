/**
 * What is to be told to whom: gathers the tasks that appear in a transaction into one message per person, composes mail
 * in Swedish and sends it, each to a person once.
 */
package se.backabarnet.notification;
