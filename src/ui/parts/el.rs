//! Elements by plain calls. What `html!` unfolds to weighs some 700 bytes an element, which no budget bears a hundredfold;
//! a call weighs twenty: docs/adr/0007.

use yew::{
    prelude::*,
    virtual_dom::{Key, VNode, VTag},
};

/// An element that is being put together.
pub struct El(Box<VTag>);

/// An element with its classes: `el("p.block-help")`.
pub fn el(name: &str) -> El {
    let (tag, classes) = name.split_once('.').unwrap_or((name, ""));
    let element = El(Box::new(VTag::new(tag.to_owned())));
    if classes.is_empty() { element } else { element.attr("class", &classes.replace('.', " ")) }
}

impl El {
    #[inline(never)]
    pub fn attr(mut self, name: &'static str, value: &str) -> El {
        self.0.add_attribute(name, AttrValue::from(value.to_owned()));
        self
    }

    /// The attribute only if there is a value.
    pub fn attr_if(self, name: &'static str, value: Option<&str>) -> El {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// An attribute that is there or not.
    pub fn flag(self, name: &'static str, on: bool) -> El {
        if on { self.attr(name, "") } else { self }
    }

    /// A class only if `on`.
    pub fn class_if(self, class: &str, on: bool) -> El {
        if !on {
            return self;
        }
        let classes = self.0.attributes.iter().find(|(name, _)| *name == "class").map(|(_, all)| all.to_owned());
        let classes = classes.map_or(class.to_owned(), |all| [&all, " ", class].concat());
        self.attr("class", &classes)
    }

    /// The name among its siblings.
    #[inline(never)]
    pub fn key(mut self, key: &str) -> El {
        self.0.key = Some(Key::from(key.to_owned()));
        self
    }

    /// The text in an input or a textarea.
    #[inline(never)]
    pub fn value(mut self, value: &str) -> El {
        self.0.set_value(AttrValue::from(value.to_owned()));
        self
    }

    /// Whether a box is ticked.
    #[inline(never)]
    pub fn checked(mut self, on: bool) -> El {
        self.0.set_checked(on);
        self
    }

    #[inline(never)]
    pub fn text(mut self, text: &str) -> El {
        self.0.add_child(VNode::from(text.to_owned()));
        self
    }

    #[inline(never)]
    fn push(mut self, child: Html) -> El {
        self.0.add_child(child);
        self
    }

    pub fn add(self, child: impl Into<Html>) -> El {
        self.push(child.into())
    }

    /// The child only if there is one.
    pub fn add_if(self, child: Option<impl Into<Html>>) -> El {
        match child {
            Some(child) => self.push(child.into()),
            None => self,
        }
    }

    /// The child, or its empty place: without that, what stands before it would be taken for something else, be made
    /// anew and lose the focus as soon as the child comes or goes.
    pub fn slot(self, child: Option<impl Into<Html>>) -> El {
        self.push(child.map(Into::into).unwrap_or_default())
    }

    pub fn all(self, children: impl IntoIterator<Item = impl Into<Html>>) -> El {
        children.into_iter().fold(self, El::add)
    }
}

impl From<El> for Html {
    #[inline(never)]
    fn from(element: El) -> Html {
        Html::from(*element.0)
    }
}
