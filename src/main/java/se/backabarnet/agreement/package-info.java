/**
 * The agreement by which the parties of an area bind themselves to Backa barnet: its draft, the document made of it, who
 * checked and who signed it, and the final document that nothing can change. The wording lies in templates that the
 * organisation can replace. Knows the parties and the checklist; what it needs of the engine is its own port.
 */
package se.backabarnet.agreement;
