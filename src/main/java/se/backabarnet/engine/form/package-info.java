/**
 * What is asked: reads the deployed Camunda Forms and checks, on the server, what people and programs answer. The engine
 * itself checks nothing that a form asks.
 */
package se.backabarnet.engine.form;
