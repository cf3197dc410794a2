//! Finding elements and attributes whatever version of their namespace a file uses.

use roxmltree::Node;

/// Whether a node is an element of this name, in whichever version of the namespace.
pub fn is(node: Node, name: &str) -> bool {
    node.tag_name().name() == name
}

/// The first child of this name.
pub fn child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.children().find(|child| is(*child, name))
}

/// The value of an attribute of this name, whatever its namespace.
pub fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|attribute| attribute.name() == name).map(|attribute| attribute.value())
}
