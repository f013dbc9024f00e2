/**
 * Mail to one person, sent later and again until it went out. Features say what a letter holds the moment it is sent, so
 * that nothing of it, neither an address nor a one-time link, is stored. Knows no feature.
 */
package se.backabarnet.mail;
